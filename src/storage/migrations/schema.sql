CREATE TABLE dossier (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  municipality_code TEXT NOT NULL,
  municipality_name TEXT NOT NULL,
  peildatum TEXT NOT NULL,
  horizon TEXT NOT NULL,
  is_example INTEGER NOT NULL CHECK (is_example IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  item TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  sheet TEXT,
  row INTEGER NOT NULL,
  col INTEGER NOT NULL,
  replaced_by INTEGER REFERENCES source (id)
) STRICT;

CREATE TABLE journal (
  position INTEGER PRIMARY KEY,
  method TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  changes TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  reeks INTEGER NOT NULL REFERENCES term (id),
  regio INTEGER NOT NULL REFERENCES term (id),
  period INTEGER NOT NULL REFERENCES period (id),
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  origin INTEGER NOT NULL REFERENCES origin (id),
  row INTEGER NOT NULL,
  col INTEGER NOT NULL,
  value REAL,
  missing TEXT CHECK (missing IN ('onbekend', 'onmogelijk', 'niet-geleverd', 'leeg')),
  raw TEXT NOT NULL,
  note INTEGER REFERENCES term (id),
  replaced_by INTEGER REFERENCES source (id),
  CHECK ((value IS NULL) <> (missing IS NULL))
) STRICT;

CREATE TABLE origin (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  sheet TEXT,
  unit TEXT NOT NULL,
  counts TEXT NOT NULL,
  status TEXT NOT NULL,
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  peildatum TEXT,
  herkomst TEXT NOT NULL
) STRICT;

CREATE TABLE parameter (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  number REAL,
  text TEXT,
  unit TEXT NOT NULL,
  spread TEXT,
  status TEXT NOT NULL,
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  herkomst TEXT NOT NULL,
  note TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  sheet TEXT,
  row INTEGER NOT NULL,
  col INTEGER NOT NULL,
  replaced_by INTEGER REFERENCES source (id),
  CHECK ((number IS NULL) <> (text IS NULL))
) STRICT;

CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  first_month INTEGER,
  last_month INTEGER
) STRICT;

CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id),
  code TEXT NOT NULL,
  details TEXT NOT NULL
) STRICT;

CREATE TABLE scenario (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  draft TEXT NOT NULL,
  frozen TEXT,
  frozen_at TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE scenario_bin (
  id INTEGER PRIMARY KEY,
  removed_at TEXT NOT NULL,
  place INTEGER NOT NULL,
  draft TEXT NOT NULL,
  frozen TEXT,
  frozen_at TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL,
  format TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('feiten', 'aannames')),
  imported_at TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  first_observation INTEGER,
  last_observation INTEGER,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE vangnet_rule (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  variant TEXT NOT NULL,
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  rule TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  sheet TEXT,
  row INTEGER,
  col INTEGER,
  replaced_by INTEGER REFERENCES source (id)
) STRICT;

CREATE UNIQUE INDEX item_current ON item (kind, name, assumed) WHERE replaced_by IS NULL;

CREATE INDEX item_source ON item (source);

CREATE UNIQUE INDEX observation_current ON observation (reeks, regio, period, assumed) WHERE replaced_by IS NULL;

CREATE INDEX observation_replaced ON observation (replaced_by) WHERE replaced_by IS NOT NULL;

CREATE INDEX origin_source ON origin (source);

CREATE UNIQUE INDEX parameter_current ON parameter (name, assumed) WHERE replaced_by IS NULL;

CREATE INDEX parameter_source ON parameter (source);

CREATE INDEX remark_source ON remark (source);

CREATE UNIQUE INDEX vangnet_rule_current ON vangnet_rule (year, variant, assumed) WHERE replaced_by IS NULL;

CREATE INDEX vangnet_rule_source ON vangnet_rule (source);
