using EmdGen.Testing.Kernels;
using EmdGen.Testing.Rows;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Bounds;

/// <summary>Calls whose labels another thread overwrites meanwhile, with classes and with numbers that are none.</summary>
internal static class LabelRace
{
    /// <summary>Enough for a call to last while the other thread comes by.</summary>
    private const int Rows = 1000;

    private static readonly int[] Bad = [-1, 1_000_000_000, int.MinValue, int.MaxValue, 100_000];

    /// <summary>Every way in which a kernel uses a label: compared, a column, a place in a table, a rank of a tree, a row's group, a weight.</summary>
    internal static IEnumerable<Subject> Subjects => Kernels.Subjects.All.Where(
        subject => subject.ClassCount is 17 or 40 or 403 || (subject is not GenericSubject && subject.ClassCount == 5));

    /// <summary>Returns what was thrown beside refusals; a read or write outside memory ends the process.</summary>
    /// <param name="time">The time for each subject.</param>
    internal static IEnumerable<string> Run(TimeSpan time)
        => from subject in Subjects
           from failure in Run(subject, time)
           select failure;

    private static IEnumerable<string> Run(Subject subject, TimeSpan time)
    {
        var random = new RandomRows(1);
        float[] logits = random.Logits(Rows, subject.ClassCount, 1), losses = new float[Rows], gradient = new float[logits.Length], curvature = new float[logits.Length];
        int[] good = random.Labels(Rows, subject.ClassCount), labels = [.. good];
        long[] longs = Array.ConvertAll(good, label => (long)label);
        EmdOptions[] settings =
        [
            new() { CrossEntropyWeight = 0 }, new() { CrossEntropyWeight = 1, IgnoreIndex = -1 },
            new() { ClassWeights = random.Weights(subject.ClassCount), CrossEntropyWeight = 0 },
        ];
        using var stop = new CancellationTokenSource(time);
        var writer = new Thread(() => Overwrite(good, labels, longs, stop.Token));
        writer.Start();
        var failures = new List<string>();
        for (int i = 0; !stop.IsCancellationRequested; i++)
        {
            EmdOptions options = settings[i % settings.Length];
            try
            {
                if (i % 3 == 0)
                    subject.Hard(logits, labels, losses, gradient, options);
                else if (i % 3 == 1)
                    subject.Hard(logits, longs, losses, gradient, options);
                else if (subject is ICurvedSubject curved && subject.Distance.Exponent == 2)
                    curved.Hard(logits, labels, EmdOutputs.LossOnly.WithGradient(gradient).WithCurvature(curvature), options);
            }
            catch (ArgumentException)
            {
                // A label was seen while it was none.
            }
            catch (Exception exception)
            {
                failures.Add($"{subject.Name}: {exception}");
                break;
            }
        }

        writer.Join();
        return failures;
    }

    /// <summary>Leaves classes in place most of the time, so that many calls get past the checks.</summary>
    private static void Overwrite(int[] good, int[] labels, long[] longs, CancellationToken stop)
    {
        var random = new Random(2);
        while (!stop.IsCancellationRequested)
        {
            int row = random.Next(Rows), bad = Bad[random.Next(Bad.Length)];
            Volatile.Write(ref labels[row], bad);
            Volatile.Write(ref longs[row], (long)bad << random.Next(32));
            Thread.SpinWait(random.Next(50));
            Volatile.Write(ref labels[row], good[row]);
            Volatile.Write(ref longs[row], good[row]);
            Thread.SpinWait(random.Next(50));
        }
    }
}
