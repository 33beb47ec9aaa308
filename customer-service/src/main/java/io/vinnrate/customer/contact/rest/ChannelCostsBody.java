package io.vinnrate.customer.contact.rest;

import static java.util.Objects.requireNonNull;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.contact.ChannelCost;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The costs of all channels in JSON. */
@Schema(name = "ChannelCosts", description = "What a contact by each channel costs")
public record ChannelCostsBody(
    @Schema(description = "By e-mail", required = true) @NotNull @Valid ChannelCostBody email,
    @Schema(description = "By telephone", required = true) @NotNull @Valid
        ChannelCostBody telephone,
    @Schema(description = "Face to face", required = true) @NotNull @Valid
        ChannelCostBody faceToFace,
    @Schema(description = "By internet", required = true) @NotNull @Valid
        ChannelCostBody internet) {

  static ChannelCostsBody of(Map<Channel, ChannelCost> costs) {
    return new ChannelCostsBody(
        cost(costs, Channel.EMAIL),
        cost(costs, Channel.TELEPHONE),
        cost(costs, Channel.FACE_TO_FACE),
        cost(costs, Channel.INTERNET));
  }

  private static ChannelCostBody cost(Map<Channel, ChannelCost> costs, Channel channel) {
    return ChannelCostBody.of(requireNonNull(costs.get(channel)));
  }

  Map<Channel, ChannelCost> toCosts() {
    return Map.of(
        Channel.EMAIL, email.toCost(),
        Channel.TELEPHONE, telephone.toCost(),
        Channel.FACE_TO_FACE, faceToFace.toCost(),
        Channel.INTERNET, internet.toCost());
  }
}
