import { Spool } from '../../src/cli/files/spool';

test('values come back in their order, as often as wanted', async () => {
  const spool = await Spool.open<{ text: string }>();
  const values = ['một', 'hai\nba\u2028', ''].map((text) => ({ text }));
  for (const value of values) await spool.add(value);
  for (let time = 0; time < 2; time++) {
    const found: unknown[] = [];
    for await (const value of spool.values()) found.push(value);
    expect(found).toEqual(values);
  }
  await spool.close();
});
