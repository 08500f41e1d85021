using EmdGen.Samples.Training;

namespace EmdGen.Testing.Samples.Running;

/// <summary>Progress that nobody waits for.</summary>
internal sealed class Unreported : IProgress<EpochDone>
{
    public void Report(EpochDone value)
    {
    }
}
