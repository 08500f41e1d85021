using Shared;

Console.WriteLine(FormattableString.Invariant($"{Losses.OfFirst():F3} and {GradeEmd.Loss([2f, 0, 0], [Grade.Good]):F3}"));
