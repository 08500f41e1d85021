using Consumer;
using EmdGen;
using EmdGen.LightGbm;

float[] features = [.. Enumerable.Range(0, 60)];
using var booster = EmdBooster<QualityEmd>.Train(BoosterData.FromRows(features, 1, [.. features.Select(x => (int)x / 20)]));
var classes = new Quality[3];
booster.Predict([5f, 30, 55], classes.AsSpan(), DecodingRule.Median);
Console.WriteLine(string.Join(' ', classes));
