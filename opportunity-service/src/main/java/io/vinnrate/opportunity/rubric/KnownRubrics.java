package io.vinnrate.opportunity.rubric;

import io.vinnrate.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The replica of the active rubric, kept by its events. Each method is one SQL round trip. */
@ApplicationScoped
@Transactional
public class KnownRubrics {

  /** The aggregate whose versions the activations are; there is one of it. */
  public static final UUID ACTIVE_MODEL = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static final String REMEMBER =
      """
      INSERT INTO known_rubric (model_id, activation, version, criteria)
      VALUES (:modelId, :activation, :version, CAST(:criteria AS jsonb))
      ON CONFLICT (model_id) DO UPDATE SET activation = excluded.activation,
        version = excluded.version, criteria = excluded.criteria
      WHERE excluded.activation > known_rubric.activation
      """;

  /** Its columns and not the entity, of which a session would give back the state it saw first. */
  private static final String NEWER =
      """
      select new io.vinnrate.opportunity.rubric.Rubric(activation, version, criteria)
      from KnownRubric where modelId = :modelId and activation > :activation
      """;

  private final EntityManager database;
  private final EventJson json;

  KnownRubrics(EntityManager database, EventJson json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Remembers a rubric unless the same or a later activation is known.
   *
   * @return whether that was news
   */
  public boolean remember(Rubric rubric) {
    return database
            .createNativeQuery(REMEMBER)
            .setParameter("modelId", ACTIVE_MODEL)
            .setParameter("activation", rubric.activation())
            .setParameter("version", rubric.version())
            .setParameter(
                "criteria", new String(json.write(rubric.criteria()), StandardCharsets.UTF_8))
            .executeUpdate()
        == 1;
  }

  /** The rubric, if a later activation than this is known. */
  Optional<Rubric> newerThan(long activation) {
    return database
        .createQuery(NEWER, Rubric.class)
        .setParameter("modelId", ACTIVE_MODEL)
        .setParameter("activation", activation)
        .getResultStream()
        .findFirst();
  }
}
