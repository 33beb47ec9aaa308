package io.vinnrate.opportunity;

import io.vinnrate.kit.erasure.ErasedTexts;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.opportunity.OpportunityEvent.Kind;
import io.vinnrate.opportunity.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The erasure of stakeholders' names from an opportunity and from its history, which goes on to
 * lead to what the opportunity is. Roles and stances stay: they are the opportunity's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StakeholderErasure {

  private final OpportunityChanges changes;
  private final History history;

  StakeholderErasure(OpportunityChanges changes, History history) {
    this.changes = changes;
    this.history = history;
  }

  /**
   * Erases the names of some who take or took part in the decision. A new version with an entry
   * "erased", which does not say the names, unless there is nothing to erase. Seven SQL round
   * trips.
   *
   * @param whose whose names
   * @throws OpportunityException.NotFound when there is no such opportunity
   */
  public Erased erase(UUID opportunityId, Predicate<StakeholderLife> whose) {
    Opportunity opportunity = changes.locked(opportunityId, ExpectedVersion.any());
    ErasedPast past = new ErasedPast(history.whole(opportunityId), whose);
    history.rewrite(opportunityId, past.rewritten());
    // before anything is recorded, so that no entry says what it was
    boolean different = opportunity.erase(past) || !past.rewritten().isEmpty();
    Recorded<UUID> recorded =
        changes.record(
            opportunity,
            it ->
                Recording.changed(opportunityId, it.forgetPeople(past) || different)
                    .as(Kind.ERASED));
    return new Erased(past.erased(), past.texts(), recorded.version());
  }

  /**
   * What was erased.
   *
   * @param lives whose names; none when nobody was meant
   * @param texts the names
   * @param version the opportunity's, after it
   */
  public record Erased(Set<StakeholderLife> lives, ErasedTexts texts, long version) {

    public Erased {
      lives = Set.copyOf(lives);
    }
  }
}
