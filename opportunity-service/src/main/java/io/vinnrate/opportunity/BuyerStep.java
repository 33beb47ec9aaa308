package io.vinnrate.opportunity;

/** The buyer's steps, in their order, each with the seller's step that it answers. */
public enum BuyerStep {
  SHOW_INTEREST(SellerStep.MAKE_CONTACT),
  ACCEPT_MEETING(SellerStep.BOOK_MEETING),
  OPEN_UP(SellerStep.PRESENT),
  TELL_NEEDS(SellerStep.FIND_NEED),
  LOOK_AT_SOLUTION(SellerStep.AGREE_NEXT_MEETING),
  CLARIFY_SOLUTION(SellerStep.DISCUSS_SOLUTION),
  ACCEPT_SOLUTION(SellerStep.GET_ACCEPTANCE),
  ACCEPT_NEXT_STEP(SellerStep.BOOK_NEXT_STEP),
  BE_CONVINCED(SellerStep.PROVE),
  ACCEPT_TERMS(SellerStep.DISCUSS_TERMS),
  CLARIFY_ORDER(SellerStep.ASK_FOR_ORDER),
  ACCEPT_ORDER(SellerStep.CLOSE),
  ACCEPT_NEW_CYCLE(SellerStep.NEW_CYCLE);

  private final SellerStep answered;

  BuyerStep(SellerStep answered) {
    this.answered = answered;
  }

  /** The seller's step that is done when the buyer has taken this one. */
  public SellerStep answered() {
    return answered;
  }
}
