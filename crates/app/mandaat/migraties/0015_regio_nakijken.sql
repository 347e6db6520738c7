-- When somebody asks whether there is a newer edition: what the edition says, and when that was last done.
ALTER TABLE regio_gevolgd ADD COLUMN nakijken TEXT;
ALTER TABLE regio_gevolgd ADD COLUMN nagevraagd TEXT;
