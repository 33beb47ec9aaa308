package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;

/**
 * How much a channel was used.
 *
 * @param touchpoints how many contacts, at least 0
 * @param byUs how many of them we began
 * @param minutes how long they were together, at least 0
 */
public record ChannelUse(Channel channel, long touchpoints, long byUs, long minutes) {}
