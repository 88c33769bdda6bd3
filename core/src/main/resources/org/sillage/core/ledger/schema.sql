-- SPDX-License-Identifier: Apache-2.0
-- The ledger. Every row of a fact has the seq of its entry; triggers refuse update and delete.
-- Times are milliseconds since 1970-01-01T00:00Z. Digests are SHA-256.
-- A statement ends with a semicolon at the end of a line.

CREATE TABLE store (
  id TEXT NOT NULL,              -- names this ledger for ever
  schema_version INTEGER NOT NULL
);

-- Keys of mentions, accounts, outlets, sources and other things that entries are about, written once.
-- Found by the first 64 bits of the key's digest: an index over the addresses themselves would be five times as large.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  key TEXT NOT NULL
);
CREATE INDEX subject_hash ON subject(hash);

-- The order of everything, and where each fact stands; what the index follows. seq has no gaps and recorded_at never
-- goes back, so a time is found by bisection and needs no index.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject(id),
  capture INTEGER REFERENCES capture(seq),  -- the bytes that said it; empty where no bytes did
  place TEXT NOT NULL,           -- where in them
  readings INTEGER NOT NULL      -- how many rows of reading share this entry
);

-- A look at a source. A run without a run_end was killed.
CREATE TABLE run (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  source INTEGER NOT NULL REFERENCES subject(id),
  window_from INTEGER NOT NULL,
  window_to INTEGER NOT NULL,
  planned_at INTEGER,            -- empty when a person asked
  fence INTEGER NOT NULL         -- of the lease it was started under
);
CREATE INDEX run_window ON run(window_to, window_from);
CREATE INDEX run_source ON run(source, window_to);
CREATE TABLE run_end (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  run INTEGER NOT NULL UNIQUE REFERENCES run(seq),
  state TEXT NOT NULL,
  error_key TEXT,                -- empty when there was none
  error_arguments TEXT
);

-- One page or file kept, and where the collector goes on.
CREATE TABLE capture (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  run INTEGER NOT NULL REFERENCES run(seq),
  source INTEGER NOT NULL REFERENCES subject(id),
  evidence BLOB NOT NULL,
  origin TEXT NOT NULL,
  media_type TEXT NOT NULL,
  observed_at INTEGER NOT NULL,
  cursor TEXT NOT NULL
);
CREATE INDEX capture_run ON capture(run);
CREATE INDEX capture_source ON capture(source);
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

-- Each thing not taken, as a message key. Arguments are one a line; # marks a number.
CREATE TABLE skip (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  capture INTEGER NOT NULL REFERENCES capture(seq),
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  arguments TEXT NOT NULL
);
CREATE INDEX skip_capture ON skip(capture, place);

-- Who an account is, as one source said; a new row where it says otherwise.
CREATE TABLE account (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  account INTEGER NOT NULL REFERENCES subject(id),
  source INTEGER NOT NULL REFERENCES subject(id),
  network TEXT NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL
);
CREATE INDEX account_account ON account(account);

-- What one source said of one mention; a new row where it says otherwise.
CREATE TABLE version (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  mention INTEGER NOT NULL REFERENCES subject(id),
  source INTEGER NOT NULL REFERENCES subject(id),
  first INTEGER NOT NULL,        -- the mention's first version by any source; itself where it is
  previous INTEGER,              -- the version by the same source that it follows
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
  lang TEXT NOT NULL,
  duration INTEGER,              -- milliseconds, of a radio or television item
  embargo INTEGER,               -- not to be shown before; empty where it may be; the largest number: until further notice
  scan TEXT,                     -- name of the file that shows it
  revision INTEGER               -- number of this version as an agency gives it
);
CREATE INDEX version_mention ON version(mention);
CREATE INDEX version_published ON version(published_at, first);
CREATE INDEX version_embargo ON version(embargo) WHERE embargo IS NOT NULL;

-- Which kinds of mention a source has ever sighted, from its first version of the kind on; a dispatch is no clipping.
CREATE TABLE source_kind (
  source INTEGER NOT NULL REFERENCES subject(id),
  kind INTEGER NOT NULL,         -- as in version; 2: clippings whose address a search hides
  seq INTEGER NOT NULL REFERENCES entry(seq),
  PRIMARY KEY (source, kind)
) WITHOUT ROWID;

-- The part of a version that can be withdrawn. Names are one a line.
CREATE TABLE text (
  version INTEGER PRIMARY KEY REFERENCES version(seq),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  byline TEXT NOT NULL,
  agencies TEXT NOT NULL
);

-- Two ids of one item: from here on what is said of either, and was said before, is shown of the mention. Each row stays
-- under the id it was said of, so that a person can set the two apart again.
CREATE TABLE alias (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  other INTEGER NOT NULL UNIQUE REFERENCES subject(id),
  mention INTEGER NOT NULL REFERENCES subject(id)
);
CREATE INDEX alias_mention ON alias(mention);

-- What may be compared among numbers: by its public name, by whom and under which definition. Written once.
CREATE TABLE reading_kind (
  id INTEGER PRIMARY KEY,
  metric TEXT NOT NULL,
  shape INTEGER NOT NULL,        -- 0 total, 1 amount, 2 level
  basis TEXT NOT NULL,
  supplier TEXT NOT NULL,
  definition TEXT NOT NULL,
  UNIQUE (metric, shape, basis, supplier, definition)
);

-- Numbers, in the order they are asked for. The counts of one item share its entry; n tells them apart.
CREATE TABLE reading (
  subject INTEGER NOT NULL REFERENCES subject(id),
  kind INTEGER NOT NULL REFERENCES reading_kind(id),
  at INTEGER NOT NULL,           -- when it was observed; for an amount the start of its first day
  seq INTEGER NOT NULL REFERENCES entry(seq),
  n INTEGER NOT NULL,
  value INTEGER NOT NULL,
  first_day TEXT,                -- amounts only, as are the next two
  last_day TEXT,
  zone TEXT,
  place TEXT,                    -- where it is not that of its entry
  PRIMARY KEY (subject, kind, at, seq, n)
) WITHOUT ROWID;

-- A file of HOME/config as it was.
CREATE TABLE config (
  path TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES entry(seq),
  recording INTEGER NOT NULL,    -- first entry of those written down together
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
CREATE INDEX report_campaign ON report(campaign);

-- What a person decided; beats every rule. One chain: each hash covers the one before it.
CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  kind TEXT NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject(id),
  scope TEXT NOT NULL,           -- campaign or outlet it holds in; empty: everywhere
  value TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  note TEXT NOT NULL,
  undoes INTEGER REFERENCES judgement(seq),
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
);

-- A mention whose text and names were taken out. What was worked out from them is kept for every position: what was
-- shown from an entry on (and by which version), and what that had to do with campaigns.
CREATE TABLE withdrawal (
  seq INTEGER PRIMARY KEY REFERENCES entry(seq),
  mention INTEGER NOT NULL UNIQUE REFERENCES subject(id),
  cause TEXT NOT NULL
);
CREATE TABLE withdrawn_shown (
  mention INTEGER NOT NULL REFERENCES subject(id),
  since INTEGER NOT NULL REFERENCES entry(seq),
  facts_digest BLOB NOT NULL,
  version INTEGER NOT NULL REFERENCES version(seq),
  PRIMARY KEY (mention, since)
) WITHOUT ROWID;
CREATE TABLE withdrawn_match (
  rules BLOB NOT NULL,           -- as in d_match, as are the next two
  facts_digest BLOB NOT NULL,
  hits TEXT,
  PRIMARY KEY (rules, facts_digest)
) WITHOUT ROWID;

-- Holds a row while a transaction takes texts out; never one that was committed.
CREATE TABLE forgetting (now INTEGER NOT NULL);
-- Captures whose bytes may hold a text that was taken out, until they are replaced by an extract.
CREATE TABLE to_extract (capture INTEGER PRIMARY KEY REFERENCES capture(seq));

-- Beside the ledger: these may change, and prove nothing. The row of a lease stays when it is given back: its fence
-- has to go on growing.
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
  hits TEXT,                     -- empty: it does not belong; else sponsors, one a line
  PRIMARY KEY (rules, facts_digest)
) WITHOUT ROWID;
CREATE TABLE d_compared (
  algorithm TEXT PRIMARY KEY,
  up_to INTEGER NOT NULL
);
CREATE TABLE d_signature (
  algorithm TEXT NOT NULL,
  version INTEGER NOT NULL,
  clipping INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  signature BLOB NOT NULL,       -- no bytes: too little text
  PRIMARY KEY (algorithm, version)
) WITHOUT ROWID;
CREATE TABLE d_band (
  hash INTEGER NOT NULL,         -- of algorithm and key: a band of the signature, an end of the title, a sentence
  version INTEGER NOT NULL,
  PRIMARY KEY (hash, version)
) WITHOUT ROWID;
CREATE TABLE d_reprint (
  algorithm TEXT NOT NULL,
  clipping INTEGER NOT NULL,
  version INTEGER NOT NULL,
  of_clipping INTEGER NOT NULL,
  similarity REAL NOT NULL,
  PRIMARY KEY (algorithm, clipping, version)
) WITHOUT ROWID;
