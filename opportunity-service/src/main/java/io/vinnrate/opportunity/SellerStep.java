package io.vinnrate.opportunity;

/** The seller's steps through a sale, in their order. */
public enum SellerStep {
  MAKE_CONTACT,
  BOOK_MEETING,
  PRESENT,
  FIND_NEED,
  AGREE_NEXT_MEETING,
  DISCUSS_SOLUTION,
  GET_ACCEPTANCE,
  BOOK_NEXT_STEP,
  PROVE,
  DISCUSS_TERMS,
  ASK_FOR_ORDER,
  CLOSE,
  DELIVER,
  FOLLOW_UP,
  NEW_CYCLE
}
