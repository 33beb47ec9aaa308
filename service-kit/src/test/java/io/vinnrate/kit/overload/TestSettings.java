package io.vinnrate.kit.overload;

import java.time.Duration;

/** Settings as they are configured. */
record TestSettings(int least, int most, Duration patience) implements OverloadSettings {}
