package io.vinnrate.kit.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that changes nothing, and of which is kept all the same who asked for it. Entries
 * are stored aside, within about a second, those that are alike as one that counts them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

  /** The type of what is asked for, such as {@code customer}; empty for nothing in particular. */
  String target() default "";

  /** The parameter of the path that is its id. */
  String parameter() default "id";
}
