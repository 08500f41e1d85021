using EmdGen.Samples.Training;

namespace EmdGen.Samples.Tests.Running;

/// <summary>Progress that nobody waits for.</summary>
internal sealed class Unreported : IProgress<EpochDone>
{
    public void Report(EpochDone value)
    {
    }
}
