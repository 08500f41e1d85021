namespace EmdGen.Reference;

/// <summary>
/// The side of an edge that the flow over it is taken from. For distributions both sides give the same number, one of them with more digits.
/// </summary>
internal enum FlowSide
{
    /// <summary>The side with the smaller mass, of prediction and target together.</summary>
    Lighter,

    /// <summary>The side where the label is not.</summary>
    WithoutLabel,

    /// <summary>The side that the formula names, whatever cancels: F_i - G_i of a chain, the classes below an edge of a tree.</summary>
    AsWritten,
}
