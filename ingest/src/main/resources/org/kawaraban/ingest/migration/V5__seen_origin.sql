-- What a back-fill takes says nothing of how often its source publishes.
ALTER TABLE seen ADD COLUMN origin text NOT NULL DEFAULT 'LIVE';
UPDATE seen SET origin = 'BACKFILL'
WHERE item IN (SELECT item FROM capture WHERE origin = 'BACKFILL');
