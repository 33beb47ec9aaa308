/** A real PostgreSQL and a real Kafka broker on this machine, for the local stack and for tests. */
@NullMarked
package io.vinnrate.local.server;

import org.jspecify.annotations.NullMarked;
