package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import java.util.List;

/** How a customer can be served, the most attention first. */
public enum ServiceModel {
  /** By somebody of its own, who meets it. */
  KEY_ACCOUNT(
      new Text("a key account manager of its own", "en egen nøkkelkundeansvarlig"),
      List.of(Channel.FACE_TO_FACE, Channel.TELEPHONE, Channel.EMAIL, Channel.INTERNET),
      List.of(SalesChannel.MANAGERS, SalesChannel.CONSULTANTS, SalesChannel.DIRECT_SALES_FORCE)),
  /** By an adviser, who meets it when that is worth it. */
  ADVISED(
      new Text("a proactive adviser", "en proaktiv rådgiver"),
      List.of(Channel.TELEPHONE, Channel.FACE_TO_FACE, Channel.EMAIL, Channel.INTERNET),
      List.of(SalesChannel.DIRECT_SALES_FORCE, SalesChannel.CONSULTANTS, SalesChannel.TELESALES)),
  /** By a team that does not travel. */
  INSIDE(
      new Text("an inside team", "et innesalgsteam"),
      List.of(Channel.EMAIL, Channel.TELEPHONE, Channel.INTERNET),
      List.of(SalesChannel.TELESALES, SalesChannel.WEB, SalesChannel.OWN_SHOPS)),
  /** By itself, with help when it asks for it. */
  SELF_SERVICE(
      new Text("self-service", "selvbetjening"),
      List.of(Channel.INTERNET, Channel.EMAIL),
      List.of(SalesChannel.WEB, SalesChannel.CATALOGUE, SalesChannel.OWN_SHOPS));

  private final Text text;
  private final List<Channel> channels;
  private final List<SalesChannel> salesChannels;

  ServiceModel(Text text, List<Channel> channels, List<SalesChannel> salesChannels) {
    this.text = text;
    this.channels = channels;
    this.salesChannels = salesChannels;
  }

  /** What a class of customers gets, if serving it does not cost too much. */
  static ServiceModel of(CustomerClass customerClass) {
    return switch (customerClass) {
      case N -> KEY_ACCOUNT;
      case A -> ADVISED;
      case B -> INSIDE;
      case C -> SELF_SERVICE;
    };
  }

  /** The model with the next less attention; self-service is the last. */
  ServiceModel stepDown() {
    return switch (this) {
      case KEY_ACCOUNT -> ADVISED;
      case ADVISED -> INSIDE;
      case INSIDE, SELF_SERVICE -> SELF_SERVICE;
    };
  }

  /** The service channels that it has, the most usual first. */
  public List<Channel> channels() {
    return channels;
  }

  /** The company's own sales channels that suit it, the most usual first. */
  public List<SalesChannel> salesChannels() {
    return salesChannels;
  }

  /** What it is, within a sentence. */
  Text text() {
    return text;
  }
}
