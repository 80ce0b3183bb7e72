-- Statements that were copied from the year before and wait for a word: few among all the evidence of a cycle, and counted for every home.
create index evidence_to_confirm on evidence (partnership_id, cycle_id) where to_confirm and undone_revision is null;
