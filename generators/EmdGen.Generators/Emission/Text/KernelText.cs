namespace EmdGen.Generators.Emission.Text;

/// <summary>Calls of the kernel, which is the only door into the runtime.</summary>
internal static class KernelText
{
    /// <summary>The kernel, from within the struct.</summary>
    public const string Instance = MemberNames.Kernel + ".Instance";

    /// <summary>The expression of a batch without labels.</summary>
    /// <param name="type">The type of the 16 bits; null for float32.</param>
    /// <param name="logits">The span of logits, or of their bits.</param>
    /// <param name="targets">The span of distributions, or of their bits; null where labels follow.</param>
    /// <param name="outputs">What the call writes.</param>
    public static string Batch(string? type, string logits, string? targets, string outputs)
        => $"{Names.EmdBatch}.Of({(type is null ? "" : type + ", ")}{logits}, {(targets is null ? "" : targets + ", ")}{outputs})";

    /// <summary>The expression of a batch with labels.</summary>
    public static string WithLabels(string batch, string labels) => $"{batch}.WithLabels({labels})";

    /// <summary>The expression that evaluates a batch.</summary>
    public static string Evaluate(string batch, string distance, string options) => $"{Instance}.Evaluate({batch}, {distance}, {options})";
}
