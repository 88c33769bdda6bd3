-- SPDX-License-Identifier: Apache-2.0
-- What each look asks the job repository. Its tables come without these, and a look would go through every look of the
-- past: after a year of a hundred feeds by the hour, nearly a million.
CREATE INDEX IF NOT EXISTS batch_job_execution_instance ON BATCH_JOB_EXECUTION(JOB_INSTANCE_ID);
CREATE INDEX IF NOT EXISTS batch_job_execution_status ON BATCH_JOB_EXECUTION(STATUS, JOB_INSTANCE_ID);
CREATE INDEX IF NOT EXISTS batch_job_execution_params_execution ON BATCH_JOB_EXECUTION_PARAMS(JOB_EXECUTION_ID);
CREATE INDEX IF NOT EXISTS batch_step_execution_job ON BATCH_STEP_EXECUTION(JOB_EXECUTION_ID, STEP_NAME);
