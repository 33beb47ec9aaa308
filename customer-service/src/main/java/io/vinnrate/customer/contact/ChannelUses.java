package io.vinnrate.customer.contact;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.customer.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums up the touchpoints of a customer. */
@ApplicationScoped
class ChannelUses {

  private static final String SELECT =
      """
      SELECT channel, count(*), count(*) FILTER (WHERE initiated_by = 'US'), sum(minutes)
      FROM touchpoint WHERE customer_id = ? AND at >= ? AND at < ? GROUP BY channel
      """;

  private final AgroalDataSource database;

  ChannelUses(AgroalDataSource database) {
    this.database = database;
  }

  /** How much every channel was used, also those that were not. One SQL round trip. */
  List<ChannelUse> of(UUID customerId, DateRange days) {
    Map<Channel, ChannelUse> uses = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      uses.put(channel, new ChannelUse(channel, 0, 0, 0));
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, customerId);
      select.setObject(2, days.start().atOffset(ZoneOffset.UTC));
      select.setObject(3, days.end().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Channel channel = Channel.valueOf(row.getString(1));
          uses.put(
              channel, new ChannelUse(channel, row.getLong(2), row.getLong(3), row.getLong(4)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The touchpoints can't be summed up", e);
    }
    return List.copyOf(uses.values());
  }
}
