package io.vinnrate.customer.contact;

import io.vinnrate.customer.Channel;
import io.vinnrate.customer.CustomerClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Recommends a service model: by class, a step down when serving costs more than a quarter of the
 * contribution, self-service when nothing of it is left. Small customers become unprofitable when
 * they are handled like the others, and the time is missing where it is worth most.
 */
final class ServiceAdviser {

  private static final Text NO_CLASS =
      new Text(
          "It has no class in the classification in force, so no model can be recommended",
          "Den har ingen klasse i den gjeldende klassifiseringen, så ingen modell kan anbefales");
  private static final Text UNPROFITABLE =
      new Text(
          "Its contacts cost as much as it contributes, or more: self-service",
          "Kontakten koster like mye som den bidrar med, eller mer: selvbetjening");
  private static final Text COSTLY =
      new Text(
          "Its contacts cost more than 25 % of its contribution, so one step down: %s",
          "Kontakten koster mer enn 25 % av dekningsbidraget, så ett trinn ned: %s");
  private static final Text NOT_LOWER =
      new Text(
          "A customer of class N keeps an adviser, whatever the contacts cost",
          "En kunde i klasse N beholder en rådgiver, uansett hva kontakten koster");
  private static final Text PREFERRED =
      new Text("It prefers %s, which comes first", "Den foretrekker %s, som derfor kommer først");
  private static final Text NOT_OFFERED =
      new Text(
          "It prefers %s, which this model does not have: that channel costs too much here",
          "Den foretrekker %s, som denne modellen ikke har: den kanalen koster for mye her");

  private final ServiceCase serviceCase;
  private final List<Text> reasons = new ArrayList<>();

  private ServiceAdviser(ServiceCase serviceCase) {
    this.serviceCase = serviceCase;
  }

  /** What is recommended, and why. */
  static ServiceAdvice advise(ServiceCase serviceCase) {
    return new ServiceAdviser(serviceCase).advise();
  }

  private ServiceAdvice advise() {
    CustomerClass customerClass = serviceCase.customerClass();
    if (customerClass == null) {
      return new ServiceAdvice(null, List.of(), List.of(), List.of(NO_CLASS));
    }
    ServiceModel model = model(customerClass);
    return new ServiceAdvice(model, channels(model), model.salesChannels(), reasons);
  }

  private ServiceModel model(CustomerClass customerClass) {
    ServiceModel ofClass = ServiceModel.of(customerClass);
    reasons.add(ofClass(customerClass).with(ofClass.text()));
    boolean small = customerClass == CustomerClass.B || customerClass == CustomerClass.C;
    if (small && serviceCase.isUnprofitable()) {
      reasons.add(UNPROFITABLE);
      return ServiceModel.SELF_SERVICE;
    }
    if (!serviceCase.isCostly() || ofClass == ServiceModel.SELF_SERVICE) {
      return ofClass;
    }
    ServiceModel lower = ofClass.stepDown();
    reasons.add(COSTLY.with(lower.text()));
    if (customerClass == CustomerClass.N) {
      reasons.add(NOT_LOWER);
    }
    return lower;
  }

  private List<Channel> channels(ServiceModel model) {
    Channel preferred = serviceCase.preferredChannel();
    if (preferred == null) {
      return model.channels();
    }
    if (!model.channels().contains(preferred)) {
      reasons.add(NOT_OFFERED.with(name(preferred)));
      return model.channels();
    }
    reasons.add(PREFERRED.with(name(preferred)));
    return preferredFirst(preferred, model.channels());
  }

  private static List<Channel> preferredFirst(Channel preferred, List<Channel> channels) {
    List<Channel> ordered = new ArrayList<>(channels);
    ordered.remove(preferred);
    ordered.addFirst(preferred);
    return ordered;
  }

  private static Text ofClass(CustomerClass customerClass) {
    return switch (customerClass) {
      case N ->
          new Text(
              "Class N, the few that give the first 40 % of the contribution: %s",
              "Klasse N, de få som gir de første 40 % av dekningsbidraget: %s");
      case A ->
          new Text(
              "Class A, which gives the next 30 % of the contribution: %s",
              "Klasse A, som gir de neste 30 % av dekningsbidraget: %s");
      case B ->
          new Text(
              "Class B, which gives 20 % of the contribution: %s",
              "Klasse B, som gir 20 % av dekningsbidraget: %s");
      case C ->
          new Text(
              "Class C, the many that give the last 10 % of the contribution: %s",
              "Klasse C, de mange som gir de siste 10 % av dekningsbidraget: %s");
    };
  }

  private static Text name(Channel channel) {
    return switch (channel) {
      case EMAIL -> new Text("e-mail", "e-post");
      case TELEPHONE -> new Text("the telephone", "telefon");
      case FACE_TO_FACE -> new Text("meetings face to face", "å møtes ansikt til ansikt");
      case INTERNET -> new Text("the internet", "internett");
    };
  }
}
