namespace EmdGen.Generators.Emission.Text;

/// <summary>The types that emitted code names, from <c>global::</c> on, so that no namespace or member of the user's stands in the way.</summary>
internal static class Names
{
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string Span = "global::System.Span";
    public const string Type = "global::System.Type";
    public const string Half = "global::System.Half";
    public const string Array = "global::System.Array";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ArgumentException = "global::System.ArgumentException";
    public const string NotSupportedException = "global::System.NotSupportedException";
    public const string ArgumentOutOfRangeException = "global::System.ArgumentOutOfRangeException";

    public const string SquaredEmdInterface = "global::EmdGen.ISquaredEmd";
    public const string EnumClassesInterface = "global::EmdGen.IEnumClasses";
    public const string GroundDistance = "global::EmdGen.GroundDistance";
    public const string Options = "global::EmdGen.EmdOptions";
    public const string Outputs = "global::EmdGen.EmdOutputs";
    public const string Outputs16Bit = "global::EmdGen.Emd16BitOutputs";
    public const string Type16Bit = "global::EmdGen.Emd16BitType";
    public const string EmdKernel = Services + "EmdKernel";
    public const string Switch = Contracts + "ISwitch";
    public const string EmdBatch = Contracts + "EmdBatch";
    public const string HalfNumbers = Contracts + "HalfNumbers";
    public const string EnumLabels = Services + "EnumLabels";

    /// <summary>The attribute of overloads that go before all others that an argument list fits.</summary>
    public const string FirstOfOverloads = "[global::System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute(1)]";

    /// <summary>The namespace of the door of emitted code, with the dot after it.</summary>
    public const string Services = "global::EmdGen.CompilerServices.";

    private const string Contracts = Services + "Contracts.";

    /// <summary>The attribute of every emitted member, and not of the struct, which the user may have begun.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCodeAttribute(\"EmdGen\", \"{typeof(Names).Assembly.GetName().Version}\")]";
}
