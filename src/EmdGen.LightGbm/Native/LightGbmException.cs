namespace EmdGen.LightGbm;

/// <summary>LightGBM's native library refused a call, or cannot be loaded.</summary>
public sealed class LightGbmException : Exception
{
    /// <summary>The exception with a text.</summary>
    /// <param name="message">What LightGBM says, or why it does not run.</param>
    public LightGbmException(string message)
        : base(message)
    {
    }

    /// <summary>The exception with a text and a cause.</summary>
    /// <param name="message">What LightGBM says, or why it does not run.</param>
    /// <param name="innerException">The cause.</param>
    public LightGbmException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
