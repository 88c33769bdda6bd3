-- SPDX-License-Identifier: Apache-2.0
-- The ledger. Every row of a fact has the seq of its entry; triggers refuse update and delete.
-- Times are milliseconds since 1970-01-01T00:00Z. Digests are SHA-256.

CREATE TABLE store (
  id TEXT NOT NULL,              -- names this ledger for ever
  schema_version INTEGER NOT NULL
);

-- Keys of mentions, accounts, outlets and sources, written once.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
);

-- The order of everything; what the index follows.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  subject INTEGER REFERENCES subject(id)
);
CREATE INDEX entry_recorded ON entry(recorded_at);

-- A look at a source. A run without a run_end was killed.
CREATE TABLE run (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  source INTEGER NOT NULL REFERENCES subject(id),
  window_from INTEGER NOT NULL,
  window_to INTEGER NOT NULL,
  planned_at INTEGER
);
CREATE INDEX run_window ON run(window_to);
CREATE INDEX run_source ON run(source, seq);
CREATE TABLE run_end (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  run INTEGER NOT NULL UNIQUE REFERENCES run(seq),
  state TEXT NOT NULL,
  error_key TEXT,
  error_arguments TEXT
);

-- One page or file kept, and where the collector goes on.
CREATE TABLE capture (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  run INTEGER NOT NULL REFERENCES run(seq),
  evidence BLOB NOT NULL,
  origin TEXT NOT NULL,
  media_type TEXT NOT NULL,
  observed_at INTEGER NOT NULL,
  cursor TEXT NOT NULL
);
CREATE INDEX capture_run ON capture(run);
CREATE INDEX capture_evidence ON capture(evidence);

-- What a reader made of a capture, once it came to its end.
CREATE TABLE read (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  capture INTEGER NOT NULL REFERENCES capture(seq),
  reader TEXT NOT NULL,
  sighted INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  skipped INTEGER NOT NULL
);
CREATE INDEX read_capture ON read(capture);

-- Each thing not taken, as a message key.
CREATE TABLE skip (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  capture INTEGER NOT NULL REFERENCES capture(seq),
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  arguments TEXT NOT NULL
);
CREATE INDEX skip_capture ON skip(capture, place);

-- Who an account is.
CREATE TABLE account (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  account INTEGER NOT NULL REFERENCES subject(id),
  network TEXT NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  capture INTEGER NOT NULL REFERENCES capture(seq),
  place TEXT NOT NULL
);
CREATE INDEX account_account ON account(account, seq);

-- What one source said of one mention; a new row where it says otherwise.
CREATE TABLE version (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  mention INTEGER NOT NULL REFERENCES subject(id),
  source INTEGER NOT NULL REFERENCES subject(id),
  capture INTEGER NOT NULL REFERENCES capture(seq),
  place TEXT NOT NULL,
  facts_digest BLOB NOT NULL,
  kind INTEGER NOT NULL,         -- 0 post, 1 clipping
  network TEXT NOT NULL,
  account INTEGER REFERENCES subject(id),
  outlet TEXT NOT NULL,
  medium INTEGER NOT NULL,
  url TEXT,
  published_at INTEGER NOT NULL,
  precision INTEGER NOT NULL,    -- 0 time, 1 day, 2 observed
  day TEXT,                      -- where only a day was stated
  lang TEXT NOT NULL
);
CREATE INDEX version_mention ON version(mention, source, seq);
CREATE INDEX version_published ON version(published_at);
CREATE INDEX version_capture ON version(capture);

-- The part of a version that can be withdrawn. Names are one a line.
CREATE TABLE text (
  version INTEGER PRIMARY KEY REFERENCES version(seq),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  byline TEXT NOT NULL,
  agencies TEXT NOT NULL
);

-- Numbers. The counts of one item share its entry; n tells them apart.
CREATE TABLE reading (
  subject INTEGER NOT NULL REFERENCES subject(id),
  metric INTEGER NOT NULL,       -- see metric_name
  seq INTEGER NOT NULL REFERENCES entry(seq),
  n INTEGER NOT NULL,
  shape INTEGER NOT NULL,        -- 0 total, 1 amount, 2 level
  value INTEGER NOT NULL,
  at INTEGER,                    -- totals and levels
  from_day TEXT,                 -- amounts
  to_day TEXT,
  zone TEXT,
  basis INTEGER NOT NULL,
  origin INTEGER NOT NULL REFERENCES reading_origin(id),
  capture INTEGER NOT NULL REFERENCES capture(seq),
  place TEXT NOT NULL,
  PRIMARY KEY (subject, metric, seq, n)
) WITHOUT ROWID;
CREATE INDEX reading_capture ON reading(capture);

-- Metrics by their public names, and who supplies numbers under which definition: written once.
CREATE TABLE metric_name (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE reading_origin (
  id INTEGER PRIMARY KEY,
  supplier TEXT NOT NULL,
  definition TEXT NOT NULL,
  UNIQUE (supplier, definition)
);

-- Two ids, one item.
CREATE TABLE alias (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  other INTEGER NOT NULL REFERENCES subject(id),
  mention INTEGER NOT NULL REFERENCES subject(id)
);
CREATE INDEX alias_other ON alias(other);

-- A file of HOME/config as it was.
CREATE TABLE config (
  seq INTEGER NOT NULL REFERENCES entry(seq),
  path TEXT NOT NULL,
  evidence BLOB,                 -- empty when the file was taken away
  PRIMARY KEY (path, seq)
) WITHOUT ROWID;

-- What was delivered.
CREATE TABLE report (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  campaign TEXT NOT NULL,
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  lang TEXT NOT NULL,
  position INTEGER NOT NULL,
  figures_hash BLOB NOT NULL,
  content_hash BLOB NOT NULL,
  path TEXT NOT NULL
);
CREATE INDEX report_campaign ON report(campaign, seq);

-- Beside the ledger: these may change, and prove nothing.
CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  fence INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE TABLE window_done (
  schedule TEXT PRIMARY KEY,
  window_end INTEGER NOT NULL
);

-- Results of pure functions: may be emptied, fill again with the same content.
CREATE TABLE d_match (
  rules BLOB NOT NULL,
  facts_digest BLOB NOT NULL,
  hits TEXT NOT NULL,            -- '-' belongs not; else sponsors, separated by commas
  PRIMARY KEY (rules, facts_digest)
) WITHOUT ROWID;
CREATE TABLE d_compared (
  algorithm TEXT PRIMARY KEY,
  up_to INTEGER NOT NULL
);
CREATE TABLE d_signature (
  version INTEGER PRIMARY KEY,
  algorithm TEXT NOT NULL,
  clipping INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  signature BLOB NOT NULL
);
CREATE TABLE d_band (
  hash INTEGER NOT NULL,         -- algorithm, band and its rows
  version INTEGER NOT NULL,
  PRIMARY KEY (hash, version)
) WITHOUT ROWID;
CREATE TABLE d_reprint (
  clipping INTEGER NOT NULL,
  version INTEGER NOT NULL,
  of_clipping INTEGER NOT NULL,
  similarity REAL NOT NULL,
  algorithm TEXT NOT NULL,
  PRIMARY KEY (clipping, version)
) WITHOUT ROWID;
