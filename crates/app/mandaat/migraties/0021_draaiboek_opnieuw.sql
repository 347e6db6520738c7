-- Texts of a concept that were taken back (JSON, newest last), so that they can be put there again. Writing anything else empties it.
ALTER TABLE draaiboek_versie ADD COLUMN volgende TEXT NOT NULL DEFAULT '[]';
