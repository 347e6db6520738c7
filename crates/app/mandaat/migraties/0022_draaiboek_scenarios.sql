-- The stories beside a version that the municipality writes itself (Markdown). Empty: the stories that are shipped beside the draaiboek count.
ALTER TABLE draaiboek_versie ADD COLUMN scenarios TEXT NOT NULL DEFAULT '';
