-- Who watched may play later, and the other way round. `eerder` is what someone did before, in codes with a space between; `genoemd_in` the
-- signed decisions in which he was named so that he could read along (JSON), to be taken out of again when he plays.
ALTER TABLE oefendeelnemer ADD COLUMN eerder TEXT NOT NULL DEFAULT '';
ALTER TABLE oefendeelnemer ADD COLUMN genoemd_in TEXT NOT NULL DEFAULT '[]';
-- What the writer of a note did when he wrote it; notes of before this column take what he does now.
ALTER TABLE waarneming ADD COLUMN rol TEXT;
