using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>Trainings give back what they take.</summary>
[Collection(AloneCollection.Name)]
public class LeakTests
{
    private const int Trainings = 1000;
    private const long MostGrowth = 24 << 20;

    [LinuxFact]
    public void The_memory_of_the_process_does_not_grow_with_the_trainings()
    {
        BoosterData training = Rows.Random(2000, seed: 15).Data, validation = Rows.Random(500, seed: 16).Data;
        BoosterOptions options = Quick.Options with { Iterations = 2, Leaves = 4 };
        Train(100);
        long before = Resident();
        Train(Trainings);
        long growth = Resident() - before;
        Assert.True(growth < MostGrowth, $"The process grew by {growth >> 10} KB.");

        void Train(int count)
        {
            var p = new float[Rows.ClassCount];
            for (int i = 0; i < count; i++)
            {
                EmdBooster booster = EmdBooster.Train(Quick.Chain, training, validation, options);
                booster.PredictProbabilities(new float[Rows.FeatureCount], p);
                // The finalizer frees what nobody has disposed.
                if (i % 2 == 0)
                    booster.Dispose();
                else if (i % 100 == 1)
                    Collect();
            }
        }
    }

    /// <summary>The bytes of the process that lie in memory, after a collection.</summary>
    private static long Resident()
    {
        Collect();
        return long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1]) * Environment.SystemPageSize;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
