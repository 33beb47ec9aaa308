package io.vinnrate.scoring.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The history of scores. */
@ApplicationScoped
public class StoredScores implements PanacheRepositoryBase<StoredScore, UUID> {}
