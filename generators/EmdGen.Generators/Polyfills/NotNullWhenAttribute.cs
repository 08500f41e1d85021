namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that a parameter is not null where the method returns a value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue => returnValue;
}
