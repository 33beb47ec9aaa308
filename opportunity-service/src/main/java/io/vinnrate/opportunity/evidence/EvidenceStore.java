package io.vinnrate.opportunity.evidence;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.kit.sql.ColumnArray;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where evidence is kept. Each method is one SQL round trip. */
@ApplicationScoped
public class EvidenceStore {

  private static final String INSERT =
      """
      INSERT INTO evidence (about, text, quote, criterion, stakeholder_id, author, at,
        opportunity_id, id)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
      WHERE (SELECT count(*) FROM evidence WHERE opportunity_id = ?) < ?
      """;

  private static final String REPLACE =
      """
      UPDATE evidence SET about = ?, text = ?, quote = ?, criterion = ?, stakeholder_id = ?,
        author = ?, at = ?
      WHERE opportunity_id = ? AND id = ?
      """;

  private static final String COLUMNS =
      "id, about, text, quote, criterion, stakeholder_id, author, at";

  private static final String SELECT =
      "SELECT " + COLUMNS + " FROM evidence WHERE opportunity_id = ?";

  private static final String DELETE =
      "DELETE FROM evidence WHERE opportunity_id = ? AND id = ? RETURNING " + COLUMNS;

  private final Statements statements;

  EvidenceStore(AgroalDataSource database) {
    this.statements = new Statements(database, "The evidence can't be read or written");
  }

  /**
   * Adds evidence of an opportunity that is locked.
   *
   * @return false when there is as much as there may be
   */
  boolean add(UUID opportunityId, Evidence evidence) {
    List<@Nullable Object> parameters = parameters(opportunityId, evidence);
    parameters.add(opportunityId);
    parameters.add(Evidence.MAX_PER_OPPORTUNITY);
    return statements.update(INSERT, parameters) == 1;
  }

  /** Puts evidence in the place of what has its id. */
  void replace(UUID opportunityId, Evidence evidence) {
    statements.update(REPLACE, parameters(opportunityId, evidence));
  }

  private static List<@Nullable Object> parameters(UUID opportunityId, Evidence evidence) {
    return new ArrayList<>(
        Arrays.asList(
            evidence.about().name(),
            evidence.text(),
            evidence.quote(),
            evidence.criterion(),
            evidence.stakeholderId(),
            evidence.author(),
            evidence.at(),
            opportunityId,
            evidence.id()));
  }

  /** The evidence that was there; empty when there was none. */
  Optional<Evidence> remove(UUID opportunityId, UUID id) {
    return statements.first(DELETE, List.of(opportunityId, id), EvidenceStore::read);
  }

  Optional<Evidence> find(UUID opportunityId, UUID id) {
    return statements.first(
        SELECT + " AND id = ?", List.of(opportunityId, id), EvidenceStore::read);
  }

  /** All of an opportunity's evidence, the oldest first. */
  public List<Evidence> of(UUID opportunityId) {
    return statements.query(
        SELECT + " ORDER BY at, id", List.of(opportunityId), EvidenceStore::read);
  }

  /** Takes texts out of an opportunity's evidence. One SQL round trip, two when that changes it. */
  public void erase(UUID opportunityId, ErasedTexts texts) {
    List<Evidence> with =
        of(opportunityId).stream()
            .filter(it -> texts.areIn(it.text()) || texts.areIn(it.quote()))
            .toList();
    if (!with.isEmpty()) {
      statements.update(
          """
          UPDATE evidence SET text = without.text, quote = without.quote
          FROM unnest(?::uuid[], ?::text[], ?::text[]) AS without (id, text, quote)
          WHERE evidence.id = without.id
          """,
          List.of(
              ColumnArray.of("uuid", with, Evidence::id),
              ColumnArray.of("text", with, it -> texts.outOf(it.text())),
              ColumnArray.of("text", with, it -> texts.outOfAny(it.quote()))));
    }
  }

  /** The newest first, at most {@code limit}, behind a given one. */
  List<Evidence> list(
      UUID opportunityId, @Nullable About about, EvidenceNotes.@Nullable Place behind, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(opportunityId));
    if (about != null) {
      sql.append(" AND about = ?");
      parameters.add(about.name());
    }
    if (behind != null) {
      sql.append(" AND (at, id) < (?, ?)");
      parameters.add(behind.at());
      parameters.add(behind.id());
    }
    parameters.add(limit);
    return statements.query(
        sql.append(" ORDER BY at DESC, id DESC LIMIT ?").toString(),
        parameters,
        EvidenceStore::read);
  }

  private static Evidence read(ResultSet row) throws SQLException {
    return new Evidence(
        row.getObject(1, UUID.class),
        About.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }
}
