using Library;

float[] losses = new float[2];
float loss = QualityEmd.Loss([2f, 0, 0, 2, 0, 0], [Quality.Fair, Quality.Good], losses);
Console.WriteLine(FormattableString.Invariant($"{losses[0]:F3} and {losses[1]:F3}, mean {loss:F3}"));
Console.WriteLine(FormattableString.Invariant($"internal {Grades.Loss():F3}"));
