namespace EmdGen.Tests.Kernels;

/// <summary>Every check of the kernels at the vector width of this process.</summary>
public static class KernelSuite
{
    private static readonly int[] RowCounts = [0, 1, 7, 41, 4097];

    private static readonly double[] Deviations = [1, 10, 50];

    /// <summary>The accuracy of one subject for every row count and deviation.</summary>
    public static IEnumerable<string> Accuracy(Subject subject)
        => from rows in RowCounts
           from deviation in Deviations
           let seed = (rows * 31) + (int)deviation
           from failure in AccuracyCheck.Hard(subject, rows, deviation, seed).Concat(AccuracyCheck.Soft(subject, rows, deviation, seed))
           select failure;

    /// <summary>Every option for one subject, in both layouts.</summary>
    public static IEnumerable<string> Options(Subject subject)
        => OptionCheck.Run(subject, 43, 1, 1).Concat(OptionCheck.Run(subject, 3, 29, 2));

    /// <summary>Subjects whose class counts meet every branch: whole and partial groups of columns, unrolled, loops, short runs.</summary>
    public static bool IsRepresentative(Subject subject) => subject.ClassCount is <= 13 or 15 or 16 or 40 or 101 or 128 or 1000;

    /// <summary>Everything, at the width that this process has.</summary>
    public static IEnumerable<string> All()
        => Subjects.All.SelectMany(Accuracy)
            .Concat(Subjects.All.Where(IsRepresentative).SelectMany(SpecialValueCheck.Run))
            .Concat(Subjects.All.Where(s => IsRepresentative(s) && s.ClassCount <= 128).SelectMany(Options));

    /// <summary>One batch of every target and option for the representative small subjects: enough to see that a build works.</summary>
    public static IEnumerable<string> Brief()
        => from subject in Subjects.All.Where(s => IsRepresentative(s) && s.ClassCount <= 128)
           from failure in AccuracyCheck.Hard(subject, 41, 10, 1)
               .Concat(AccuracyCheck.Soft(subject, 41, 10, 1))
               .Concat(OptionCheck.Run(subject, 7, 1, 1))
           select failure;
}
