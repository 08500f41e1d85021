using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Numbers;
using EmdGen.Testing.Options;
using EmdGen.Tests.Narrow;

namespace EmdGen.Tests.Kernels;

/// <summary>Every check of the kernels at the vector width of this process.</summary>
public static class KernelSuite
{
    private static readonly int[] RowCounts = [0, 1, 7, 41, 4097];

    private static readonly int[] FewRows = [7, 41];

    private static readonly double[] Deviations = [1, 10, 50];

    /// <summary>The accuracy of subjects of one distance for every row count and deviation.</summary>
    public static IEnumerable<string> Accuracy(params Subject[] subjects)
        => from rows in Subjects.Large.Concat(Subjects.Long).Contains(subjects[0]) ? FewRows : RowCounts
           from deviation in Deviations
           from failure in Accuracy(rows, deviation, (rows * 31) + (int)deviation, subjects)
           select failure;

    /// <summary>The accuracy of subjects of one distance for one random batch with labels, and one with distributions.</summary>
    public static IEnumerable<string> Accuracy(int rows, double deviation, int seed, params Subject[] subjects)
        => from make in subjects[0].TakesTargets ? new[] { ExactBatch.Hard, ExactBatch.Soft } : [ExactBatch.Hard]
           let batch = make(subjects[0].Distance, rows, deviation, seed)
           from subject in subjects
           from failure in AccuracyCheck.Run(subject, batch)
           select failure;

    /// <summary>The accuracy of subjects of one distance where sums have many equal terms.</summary>
    public static IEnumerable<string> EqualTerms(params Subject[] subjects)
        => from seed in Enumerable.Range(0, 300)
           let batch = ExactBatch.EqualTerms(subjects[0].Distance, seed)
           from subject in subjects
           from failure in AccuracyCheck.Run(subject, batch)
           select failure;

    /// <summary>The tree that is a chain, and the chain, for batches of the chain.</summary>
    public static IEnumerable<string> ChainAsTree()
        => from deviation in Deviations
           from make in new[] { ExactBatch.Hard, ExactBatch.Soft }
           let batch = make(GroundDistance.Chain(12), RowCounts[^1], deviation, (int)deviation)
           from subject in new Subject[] { new GeneratedSubject<Trees.LadderEmd>(), new GeneratedSubject<Chains.Unit12>() }
           from failure in AccuracyCheck.Run(subject, batch)
           select failure;

    /// <summary>Every option for one subject, in both layouts.</summary>
    public static IEnumerable<string> Options(Subject subject)
        => OptionCheck.Run(subject, 43, 1, 1).Concat(OptionCheck.Run(subject, 3, 29, 2));

    /// <summary>What may happen to the digits of a structure in a tiny or huge unit.</summary>
    public static IEnumerable<string> Extremes((Subject Subject, double Unit) given)
        => UnitCheck.Run(given.Subject, given.Unit).Concat(RootCheck.Run(given.Subject));

    /// <summary>What 16-bit numbers are checked on: they have no kernels of their own, so that few structures tell.</summary>
    public static IEnumerable<Subject> Narrow => Subjects.All.Where(
        subject => subject.ClassCount is 2 or 3 or 5 or 8 or 12 or 15 or 40 or 101 && subject is not GenericSubject || subject.ClassCount is 7);

    /// <summary>Every option for one subject in 16-bit numbers, in both layouts.</summary>
    public static IEnumerable<string> NarrowOptions(Subject subject)
        => NarrowOptionCheck.Run(subject, 43, 1, 1).Concat(NarrowOptionCheck.Run(subject, 3, 29, 2));

    /// <summary>Subjects whose class counts meet every branch: whole and partial groups of columns, unrolled, loops, short runs.</summary>
    public static bool IsRepresentative(Subject subject) => subject.ClassCount is <= 18 or 40 or 64 or 101 or 128 or 403 or 448 or 1000;

    /// <summary>Of the representative subjects those that are small enough for every option.</summary>
    public static bool IsSmall(Subject subject) => IsRepresentative(subject) && subject.ClassCount <= 403;

    /// <summary>What has a curvature.</summary>
    public static IEnumerable<Subject> Curved => Subjects.All.Where(subject => IsRepresentative(subject) && subject.Distance.Exponent == 2);

    /// <summary>Everything, at the width that this process has.</summary>
    public static IEnumerable<string> All()
        => Subjects.Pairs.Concat(Subjects.Others.Select(subject => new[] { subject })).SelectMany(Accuracy)
            .Concat(Subjects.All.Where(IsSmall).SelectMany(subject => EqualTerms(subject)))
            .Concat(Subjects.All.Where(IsRepresentative).SelectMany(SpecialValueCheck.Run))
            .Concat(Subjects.All.Where(IsSmall).SelectMany(Options))
            .Concat(Subjects.All.Where(IsRepresentative).SelectMany(RootCheck.Run))
            .Concat(Subjects.All.Where(IsSmall).SelectMany(NoDistributionCheck.Run))
            .Concat(Units.All.SelectMany(Extremes))
            .Concat(Curved.SelectMany(CurvatureCheck.Run))
            .Concat(ChainAsTree())
            .Concat(ConversionCheck.Run())
            .Concat(Narrow.SelectMany(subject => NarrowOptions(subject).Concat(NarrowSpecialCheck.Run(subject))));

    /// <summary>One batch of every target and option for the representative small subjects: enough to see that a build works.</summary>
    public static IEnumerable<string> Brief()
        => (from subject in Subjects.All.Where(IsSmall)
            from failure in Accuracy(41, 10, 1, subject).Concat(OptionCheck.Run(subject, 7, 1, 1))
            select failure).Concat(ConversionCheck.Run()).Concat(Narrow.SelectMany(subject => NarrowOptionCheck.Run(subject, 19, 1, 1)));
}
