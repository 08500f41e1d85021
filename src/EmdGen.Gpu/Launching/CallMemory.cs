namespace EmdGen.Gpu.Launching;

/// <summary>The memory that a call reads and writes. Kernels read while others write: what overlaps has no defined result.</summary>
/// <param name="Logits">Read.</param>
/// <param name="Targets">Read: labels or distributions.</param>
/// <param name="Value">Written.</param>
/// <param name="Losses">Written; none where losses are not asked for.</param>
/// <param name="Gradient">Written; none where it is not asked for.</param>
internal readonly record struct CallMemory(ViewRange Logits, ViewRange Targets, ViewRange Value, ViewRange Losses, ViewRange Gradient)
{
    /// <summary>The gradient may be the logits' own memory; nothing else that is written may overlap what is read or written.</summary>
    /// <param name="areLabels">What is said of targets: that they are labels, or distributions.</param>
    /// <param name="argument">The argument that names what is written.</param>
    /// <exception cref="ArgumentException">Something overlaps.</exception>
    internal void Check(bool areLabels, string argument)
    {
        string targets = areLabels ? "the labels" : "the targets";
        if (Gradient.Overlaps(Logits) && Gradient != Logits)
            throw new ArgumentException("Gradient overlaps logits, but is not the same memory, which is allowed.", argument);
        Refuse(Gradient, "Gradient", Targets, targets, argument);
        Refuse(Losses, "Losses", Logits, "logits", argument);
        Refuse(Losses, "Losses", Targets, targets, argument);
        Refuse(Losses, "Losses", Gradient, "Gradient", argument);
        Refuse(Value, "Value", Logits, "logits", argument);
        Refuse(Value, "Value", Targets, targets, argument);
        Refuse(Value, "Value", Gradient, "Gradient", argument);
        Refuse(Value, "Value", Losses, "Losses", argument);
    }

    private static void Refuse(ViewRange written, string name, ViewRange other, string otherName, string argument)
    {
        if (written.Overlaps(other))
            throw new ArgumentException($"{name} overlaps {otherName}.", argument);
    }
}
