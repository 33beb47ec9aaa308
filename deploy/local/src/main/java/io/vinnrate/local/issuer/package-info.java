/**
 * A small OpenID Connect issuer for one machine: keys that rotate, tokens for people and services,
 * and tokens that must be refused.
 */
@NullMarked
package io.vinnrate.local.issuer;

import org.jspecify.annotations.NullMarked;
