using EmdGen.Gpu.Tests.Kernels;

namespace EmdGen.Gpu.Tests.Races;

/// <summary>
/// No thread of a group reads what another writes without a barrier between, in the OpenCL text that ILGPU makes of the kernels: of every
/// structure, with labels and distributions, with and without the gradient, with a thread for each row and with several.
/// </summary>
public class OpenCLRaceTests
{
    [OclgrindTheory]
    [InlineData(RaceProgram.Tiles, nameof(Chains.Unit5))]
    [InlineData(RaceProgram.Tiles, nameof(Chains.Unit8))]
    [InlineData(RaceProgram.Tiles, nameof(Chains.Unit33))]
    [InlineData(RaceProgram.Tiles, nameof(VehicleEmd))]
    [InlineData(RaceProgram.Tiles, nameof(AnimalEmd))]
    [InlineData(RaceProgram.Tiles, nameof(ShapeEmd))]
    [InlineData(RaceProgram.Tiles, nameof(Learned5))]
    [InlineData(RaceProgram.Tiles, nameof(Learned40))]
    [InlineData(RaceProgram.Options, nameof(FruitEmd))]
    public Task Kernels_have_no_race(string check, string subject) => NoRace(check, subject);

    [OclgrindTheory(forRelease: true)]
    [InlineData(RaceProgram.Options, nameof(Chains.Unit33))]
    public Task Kernels_of_many_classes_have_no_race(string check, string subject) => NoRace(check, subject);

    /// <summary>
    /// What the tests above would find, and that no barrier is there for nothing: each is taken out alone, of every kernel that has so many.
    /// Where none has, nothing is taken out and nothing found.
    /// </summary>
    [OclgrindTheory]
    [InlineData(nameof(Chains.Unit5), 4)]
    public Task A_barrier_that_is_missing_is_found(string subject, int mostBarriers) => EveryBarrierCounts(subject, mostBarriers);

    [OclgrindTheory(forRelease: true)]
    [InlineData(nameof(Chains.Unit33), 24)]
    [InlineData(nameof(AnimalEmd), 18)]
    [InlineData(nameof(Learned40), 14)]
    public Task A_barrier_that_is_missing_is_found_in_loops(string subject, int mostBarriers) => EveryBarrierCounts(subject, mostBarriers);

    private static async Task NoRace(string check, string subject)
    {
        RaceRun run = await Oclgrind.Run(check, subject);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.StartsWith("Oclgrind", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Log);
    }

    private static async Task EveryBarrierCounts(string subject, int mostBarriers)
    {
        for (int barrier = 0; barrier <= mostBarriers; barrier++)
        {
            RaceRun run = await Oclgrind.Run(RaceProgram.Rows, subject, barrier);
            Assert.StartsWith("Oclgrind", run.Output, StringComparison.Ordinal);
            Assert.True(
                run.Log.Contains("data race", StringComparison.Ordinal) == (barrier < mostBarriers),
                $"Barrier {barrier} of {mostBarriers} is missing: {run.Log}");
        }
    }
}
