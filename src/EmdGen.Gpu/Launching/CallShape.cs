namespace EmdGen.Gpu.Launching;

/// <summary>What a call's views are like.</summary>
/// <param name="RowCount">N * S.</param>
/// <param name="IsSoft">Whether targets are distributions.</param>
/// <param name="ChecksTargets">Whether the kernel checks them.</param>
/// <param name="Is16Bit">Whether numbers have 16 bits.</param>
/// <param name="HasLosses">Whether the losses of rows are kept.</param>
/// <param name="IsAligned">Whether logits and gradient begin where vectors may.</param>
/// <param name="AreTargetsAligned">The same of the targets.</param>
internal readonly record struct CallShape(
    long RowCount, bool IsSoft, bool ChecksTargets, bool Is16Bit, bool HasLosses, bool IsAligned, bool AreTargetsAligned);
