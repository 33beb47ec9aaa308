package io.vinnrate.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the role of a running service may do beyond reading and writing rows. */
public final class ServiceRights {

  private static final String EXCESS =
      """
      SELECT 'owns ' || relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user
      UNION ALL
      SELECT 'owns ' || proname FROM pg_proc WHERE pg_get_userbyid(proowner) = current_user
      UNION ALL
      SELECT 'has ' || privilege || ' on ' || relname
      FROM pg_class, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS privilege
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND has_table_privilege(oid, privilege)
      UNION ALL
      SELECT 'has ' || privilege || ' on the history of migrations'
      FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege
      WHERE has_table_privilege('flyway_schema_history', privilege)
      UNION ALL
      SELECT 'sets ' || seqrelid::regclass FROM pg_sequence WHERE has_sequence_privilege(seqrelid, 'UPDATE')
      UNION ALL
      SELECT 'may grant on ' || table_name FROM information_schema.role_table_grants
      WHERE grantee = current_user AND is_grantable = 'YES'
      UNION ALL
      SELECT 'creates in ' || nspname FROM pg_namespace WHERE has_schema_privilege(oid, 'CREATE')
      UNION ALL
      SELECT 'has ' || privilege || ' on the database' FROM unnest(ARRAY['CREATE', 'TEMPORARY']) AS privilege
      WHERE has_database_privilege(current_database(), privilege)
      UNION ALL
      SELECT 'is more than a role' FROM pg_roles
      WHERE rolname = current_user AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
      UNION ALL
      SELECT 'is a member of ' || pg_get_userbyid(roleid) FROM pg_auth_members
      WHERE pg_get_userbyid(member) = current_user
      """;

  private ServiceRights() {}

  /** The rights that it has and should not have, in words. */
  public static List<String> excess(DataSource database) throws SQLException {
    List<String> rights = new ArrayList<>();
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.prepareStatement(EXCESS).executeQuery()) {
      while (rows.next()) {
        rights.add(rows.getString(1));
      }
    }
    return rights;
  }
}
