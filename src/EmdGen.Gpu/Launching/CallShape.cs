namespace EmdGen.Gpu.Launching;

/// <summary>The shape of a call, and where its views lie.</summary>
/// <param name="RowCount">N * S.</param>
/// <param name="IsSoft">Targets are distributions.</param>
/// <param name="Is16Bit">Numbers have 16 bits.</param>
/// <param name="HasLosses">The losses of rows are kept.</param>
/// <param name="IsAligned">Logits and gradient begin at addresses where vectors may.</param>
/// <param name="AreTargetsAligned">Targets begin at an address where vectors may.</param>
internal readonly record struct CallShape(
    long RowCount, bool IsSoft, bool Is16Bit, bool HasLosses, bool IsAligned, bool AreTargetsAligned);
