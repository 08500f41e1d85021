namespace EmdGen.Decoding;

/// <summary>A rule that makes a class of a row.</summary>
internal interface IRowDecoder
{
    /// <summary>The class of a row, which is a distribution.</summary>
    int Decode(ReadOnlySpan<float> distribution);
}
