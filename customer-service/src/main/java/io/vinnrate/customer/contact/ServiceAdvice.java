package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is best served.
 *
 * @param model null when nothing can be said
 * @param channels the service channels, the first one first
 * @param salesChannels the company's own sales channels, the first one first
 * @param reasons why, in the order in which they were weighed
 */
public record ServiceAdvice(
    @Nullable ServiceModel model,
    List<Channel> channels,
    List<SalesChannel> salesChannels,
    List<Text> reasons) {

  public ServiceAdvice {
    channels = List.copyOf(channels);
    salesChannels = List.copyOf(salesChannels);
    reasons = List.copyOf(reasons);
  }
}
