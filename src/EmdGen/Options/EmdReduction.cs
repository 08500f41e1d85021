namespace EmdGen;

/// <summary>The ways in which the losses of the rows of a batch become the one number returned.</summary>
public enum EmdReduction
{
    /// <summary>The losses are kept per row; the number returned is their sum, and the gradient is of that sum.</summary>
    None,

    /// <summary>The sum of the weighted losses of the rows.</summary>
    Sum,

    /// <summary>The weighted mean over the rows that count: the sum divided by the sum of the rows' weights, 0 where that is 0.</summary>
    Mean,
}
