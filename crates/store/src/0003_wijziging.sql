-- Number of the last line that was written with a change; lines of people who only looked leave it.
ALTER TABLE journaal_kop ADD COLUMN gewijzigd BIGINT NOT NULL DEFAULT 0;
