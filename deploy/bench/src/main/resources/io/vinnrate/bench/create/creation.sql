SELECT pg_try_advisory_xact_lock(hashtextextended(:scope || chr(31) || :request, 0));
SELECT fingerprint, status, headers, body FROM idempotent_request WHERE scope = :scope AND key = :request

SELECT NOT deleted FROM known_customer WHERE id = :customer_id

INSERT INTO outbox (aggregate_id, version, shard, topic, key, headers, payload)
SELECT aggregate_id, version, shard, topic, key, headers::jsonb, payload
FROM unnest(:ids::uuid[], :versions::bigint[], :shards::int[], :topics::text[], :keys::text[], :event_headers::text[], :payloads::bytea[])
  AS event (aggregate_id, version, shard, topic, key, headers, payload)

INSERT INTO idempotent_request (scope, key, fingerprint, status, headers, body)
VALUES (:scope, :request, :fingerprint, :status, :headers::jsonb, :body)

insert into opportunity (assessment,changed_at,exit_activities,outcome,close_reason,reason_key,competitor,closed_at,closed_assessment,created_at,external_id,customer_id,title,situation,product_segment,amount,currency,expected_close_date,owner,team,territory,buying_process,last_contact_at,next_step,next_step_at,pipeline,stage,method_stage,seller_step,buyer_step,version,id)
values (:assessment,:now,:exit_activities,:nothing,:nothing,:nothing,:nothing,:nothing,:nothing,:now,:nothing,:customer_id,:title,:nothing,:nothing,:amount,:currency,:expected_close_date,:nothing,:nothing,:nothing,:nothing,:nothing,:nothing,:nothing,:pipeline,:stage,:method_stage,:nothing,:nothing,:version,:id)

insert into opportunity_history (actor,at,deltas,kind,reason,recorded_at,opportunity_id,version) values (:nothing,:now,:deltas,:kind,:nothing,:now,:id,:version)

INSERT INTO audit_entry (at, subject, client, kind, acting_for, action, target_type, target_id, target_version,
  outcome, times, detail)
SELECT * FROM unnest(:moments, :subjects, :clients, :kinds, :nobodies, :actions, :target_types, :keys, :versions, :outcomes, :versions, :details)

COMMIT
