/** What plain SQL needs beyond JDBC. */
@NullMarked
package io.vinnrate.kit.sql;

import org.jspecify.annotations.NullMarked;
