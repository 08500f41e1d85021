using EmdGen.Testing.Kernels;
using EmdGen.Testing.Numbers;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>Whole tiles of 16-bit numbers, which vectors of eight bring and take, and a part of one: the same bits as in float32.</summary>
internal static class NarrowTileCheck
{
    private const int Rows = 133;

    /// <summary>Returns what differs.</summary>
    internal static IEnumerable<string> Run(Subject subject)
        => from type in Enum.GetValues<Emd16BitType>()
           let batch = new NarrowBatch(type, subject.ClassCount, Rows, 1, EmdInput.Logits, 1)
           from isSoft in subject.TargetKinds
           let result = NarrowResult.Of(subject, batch, isSoft, subject.Plain)
           where !result.IsSame(NarrowResult.Widened(subject, batch, isSoft, subject.Plain))
           select $"{subject} {type}, soft {isSoft}: other bits than in float32";
}
