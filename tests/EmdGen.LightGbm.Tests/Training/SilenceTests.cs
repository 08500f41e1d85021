using System.Runtime.InteropServices;
using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>LightGBM, which writes to the standard streams where it is not told otherwise, prints nothing.</summary>
[Collection(AloneCollection.Name)]
public partial class SilenceTests
{
    [LinuxFact]
    public void Nothing_is_printed()
    {
        Rows rows = Rows.Random(300, seed: 17);
        using TemporaryFile model = new(), printed = new();
        using (EmdBooster booster = EmdBooster.Train(Quick.Chain, rows.Data, options: Quick.Options))
            booster.Save(model.Path);
        Redirected(printed.Path, () =>
        {
            // The level of LightGBM's log belongs to a thread: this one has not called it before.
            using EmdBooster read = EmdBooster.Load(model.Path);
            rows.Predict(read);
            using EmdBooster constant = EmdBooster.Train(Quick.Chain, BoosterData.FromRows(new float[9], 1, new int[9]));
            using EmdBooster few = EmdBooster.Train(Quick.Chain, BoosterData.FromRows([1f, 2, 3], 1, [0, 1, 2]));
            using EmdBooster many = EmdBooster.Train(
                Quick.Chain,
                rows.Data.WithFeatureNames(["a b", "c", "d", "e"]),
                rows.Data,
                Quick.Options with { Iterations = 500, MinimumRowsPerLeaf = 100, EarlyStoppingRounds = null });
        });
        Assert.Equal("", File.ReadAllText(printed.Path));
    }

    /// <summary>Runs an action on a thread of its own, while the standard streams go to a file.</summary>
    private static void Redirected(string path, Action action)
    {
        using FileStream file = File.Create(path);
        int output = Duplicate(1), error = Duplicate(2), target = (int)file.SafeFileHandle.DangerousGetHandle();
        Duplicate(target, 1);
        Duplicate(target, 2);
        Exception? failure = null;
        try
        {
            var thread = new Thread(() => failure = Record.Exception(action));
            thread.Start();
            thread.Join();
        }
        finally
        {
            Duplicate(output, 1);
            Duplicate(error, 2);
            Close(output);
            Close(error);
        }

        Assert.Null(failure);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int file);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int file, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
